'use client';
import { Choice } from './Choice.js';
import { faultIds } from './faults.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';
import { useWatched } from './use-watched.js';

const themes = ['', 'light', 'dark', 'system'];
const directions = ['', 'ltr', 'rtl'] as const;
const names = { '': texts.asTheApp };

/** Language, theme and direction of the surfaces, and what is wrong with the browser. */
export function PageTab({ tools: { language, appearance, faults } }: { readonly tools: Tools }) {
  const chosen = useWatched(language);
  const look = useWatched(appearance);
  const active = useWatched(faults);
  return (
    <>
      <div className="row">
        <Choice
          label={texts.language}
          value={chosen ?? ''}
          options={['', ...language.list()]}
          names={names}
          onChange={(value) => language.set(value || undefined)}
        />
        <Choice
          label={texts.theme}
          value={look.theme ?? ''}
          options={themes}
          names={names}
          onChange={(value) => appearance.set({ ...look, theme: value || undefined })}
        />
        <Choice
          label={texts.direction}
          value={look.direction ?? ''}
          options={directions}
          names={names}
          onChange={(value) => appearance.set({ ...look, direction: value || undefined })}
        />
      </div>
      <fieldset>
        <legend>{texts.devices}</legend>
        <div className="row">
          {faultIds.map((fault) => (
            <button
              key={fault}
              type="button"
              aria-pressed={active.has(fault)}
              disabled={!faults.isPossible(fault)}
              onClick={() => faults.set(fault, !active.has(fault))}
            >
              {texts.faults[fault]}
            </button>
          ))}
          <button type="button" disabled={active.size === 0} onClick={() => faults.clear()}>
            {texts.allWell}
          </button>
        </div>
        <p className="facts">{texts.faultsNote}</p>
      </fieldset>
    </>
  );
}
