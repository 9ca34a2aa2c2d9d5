'use client';
import { availableActions } from '../core/actions.js';
import type { Condition } from '../core/store/index.js';
import { ConditionName } from './ConditionName.js';
import { missingActions, notesOn } from './missing-actions.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';
import { useCapabilitiesOf, useOpen, useUnseen } from './use-watched.js';

/** What is wrong now, which buttons it has, and what the others would need; then what nobody sees. */
export function OpenTab({ tools }: { readonly tools: Tools }) {
  const { kit } = tools;
  const conditions = [...useOpen(kit), ...useUnseen(kit)];
  if (conditions.length === 0) return <p className="empty">{texts.nothingOpen}</p>;
  return (
    <>
      <ul className="conditions">
        {conditions.map((condition) => (
          <li key={condition.id}>
            <OneCondition condition={condition} tools={tools} />
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => kit.store.clear()}>
        {texts.clearAll}
      </button>
    </>
  );
}

function OneCondition({ condition, tools: { kit } }: { readonly condition: Condition; readonly tools: Tools }) {
  const capabilities = useCapabilitiesOf(kit);
  const present = availableActions(condition, capabilities);
  const { id, surface, status, info } = condition;
  const isSeen = surface !== 'silent';
  const missing = isSeen ? missingActions(condition, capabilities) : [];
  return (
    <article data-severity={condition.severity}>
      <h3>
        <ConditionName condition={condition} />
      </h3>
      <p className="facts">{[surface, status, info.device, info.source, info.operation].filter(Boolean).join(' · ')}</p>
      {isSeen && (
        <p>
          {texts.buttons}: <strong>{present.length > 0 ? present.join(', ') : texts.noButton}</strong>
        </p>
      )}
      <ul className="reasons">
        {missing.map(({ action, reason }) => (
          <li key={action}>{texts.missing(action, reason)}</li>
        ))}
        {notesOn(condition).map((note) => (
          <li key={note}>{texts.notes[note]}</li>
        ))}
      </ul>
      <div className="row">
        <button type="button" onClick={() => kit.store.resolve(id, 'healed')}>
          {texts.heal}
        </button>
        {status === 'active' && isSeen && (
          <button type="button" onClick={() => kit.store.dismiss(id)}>
            {texts.putAside}
          </button>
        )}
      </div>
    </article>
  );
}
