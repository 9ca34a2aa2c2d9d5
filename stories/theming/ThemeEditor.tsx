import { type CSSProperties, useState } from 'react';
import guide from '../../docs/theming.md?raw';
import { ConditionStage } from '../support/ConditionStage.js';
import { ToolbarContext, useToolbar } from '../support/toolbar.js';
import './theme-editor.css';

const themes = ['light', 'dark', 'system', 'console', 'high-contrast', 'studio'] as const;
const variables = readVariables(guide);

const everything = [
  { kind: 'reconnecting' as const, ago: 7_000 },
  { kind: 'join-failed' as const, times: 3 },
  { kind: 'already-publishing' as const },
  { kind: 'device-lost' as const, device: 'microphone' as const },
  { kind: 'autoplay-blocked' as const, userId: 'Mei' },
];

/** Every variable to be turned, with the surfaces beside it and the CSS to copy. */
export function ThemeEditor() {
  const toolbar = useToolbar();
  const [theme, setTheme] = useState<string>('light');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const css = toCss(values);

  return (
    <div className="editor">
      <form className="editor-form" aria-label="Variables">
        <h1>Theme</h1>
        <label>
          Theme to start from
          <select value={theme} onChange={(event) => setTheme(event.target.value)}>
            {themes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {variables.map(({ name, meaning, initial }) => (
          <label key={name}>
            {name}
            <small>{meaning}</small>
            <input
              type="text"
              placeholder={initial}
              value={values[name] ?? ''}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          </label>
        ))}
        <label>
          CSS to copy
          <textarea readOnly rows={8} value={css} />
        </label>
      </form>
      <div className="editor-stage" ref={setStage} style={toStyle(values)}>
        {stage && (
          <ToolbarContext.Provider key={theme} value={{ ...toolbar, theme }}>
            <ConditionStage raised={everything} container={stage} showDetails />
          </ToolbarContext.Provider>
        )}
      </div>
    </div>
  );
}

interface Variable {
  readonly name: string;
  readonly meaning: string;
  readonly initial: string;
}

// The table of docs/theming.md is the list; rows with several variables give one each.
function readVariables(markdown: string): readonly Variable[] {
  return [...markdown.matchAll(/^\| (`--trtc-.*?) \| (.*?) \| (.*?) \|$/gm)].flatMap(
    ([, names = '', meaning = '', initial = '']) =>
      [...names.matchAll(/`(.*?)`/g)].map(([, name = ''], index) => ({
        name,
        meaning,
        initial: [...initial.matchAll(/`(.*?)`/g)][index]?.[1] ?? initial,
      })),
  );
}

function toCss(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) => (value ? [`  ${name}: ${value};`] : []));
  return `:root {\n${lines.join('\n')}\n}`;
}

function toStyle(values: Readonly<Record<string, string>>): CSSProperties {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
