'use client';
import { Choice } from './Choice.js';
import { faultIds } from './faults.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';
import { useTool } from './use-tool.js';

const themes = ['light', 'dark', 'system'];
const directions = ['ltr', 'rtl'];

/** Language, theme and direction of the surfaces, and what is wrong with the browser. */
export function PageTab({ tools: { language, appearance, faults } }: { readonly tools: Tools }) {
  const chosen = useTool(language, language.get);
  const look = useTool(appearance, appearance.get);
  const active = useTool(faults, faults.getActive);
  return (
    <>
      <div className="row">
        <Choice
          label={texts.language}
          value={chosen ?? ''}
          options={withApp(language.list())}
          onChange={(value) => language.set(value || undefined)}
        />
        <Choice
          label={texts.theme}
          value={look.theme ?? ''}
          options={withApp(themes)}
          onChange={(value) => appearance.set({ ...look, theme: value || undefined })}
        />
        <Choice
          label={texts.direction}
          value={look.direction ?? ''}
          options={withApp(directions)}
          onChange={(value) => appearance.set({ ...look, direction: (value || undefined) as typeof look.direction })}
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

function withApp(values: readonly string[]) {
  return [{ value: '', label: texts.asTheApp }, ...values.map((value) => ({ value, label: value }))];
}
