'use client';
import type { Condition } from '../../core/store/index.js';
import type { Translate } from '../../i18n/index.js';
import { useConditionView, useWords } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-snapshot.js';
import { ActionButton } from '../parts/ActionButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { SeverityName } from '../parts/SeverityName.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import { SurfaceRoot } from '../root/SurfaceRoot.js';
import { useSurfaceSettings } from '../settings.js';

/** One button for all streams whose sound the browser holds back. While they are being resumed nothing flashes. */
export function AutoplayResume() {
  const conditions = useSurfaceConditions('autoplay').filter(({ status }) => status === 'active');
  const first = conditions[0];
  if (!first) return null;
  return (
    <SurfaceRoot>
      <AutoplayPill first={first} conditions={conditions} />
    </SurfaceRoot>
  );
}

interface AutoplayPillProps {
  readonly first: Condition;
  readonly conditions: readonly Condition[];
}

function AutoplayPill({ first, conditions }: AutoplayPillProps) {
  const { t, language } = useWords();
  const { nameOf = (userId: string) => userId } = useSurfaceSettings();
  const { actions } = useConditionView(first);
  const names = [...new Set(conditions.flatMap(({ info }) => (info.userId ? [nameOf(info.userId)] : [])))];
  const hasFailed = conditions.some(({ retries }) => retries > 0);

  return (
    <section {...surfaceAttributes('autoplay', first)} data-trtc-part="pill">
      <ConditionIcon condition={first} />
      <p data-trtc-part="title">
        <SeverityName condition={first} />
        {hasFailed && names.length > 0
          ? t('labels.still_silenced', { names: new Intl.ListFormat(language, { type: 'unit' }).format(names) })
          : titleOf(names, t)}
      </p>
      {actions.map((action) => (
        <ActionButton key={action.name} action={action} variant="primary" />
      ))}
    </section>
  );
}

function titleOf(names: readonly string[], t: Translate): string {
  if (names.length === 0) return t('kinds.autoplay-blocked.title');
  if (names.length === 1) return t('kinds.autoplay-blocked.title', { context: 'named', name: names[0] });
  return t('kinds.autoplay-blocked.title', { count: names.length });
}
