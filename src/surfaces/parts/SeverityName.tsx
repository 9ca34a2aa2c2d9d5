import type { Condition } from '../../core/store/index.js';
import { useSpeech } from '../../react/index.js';

/** The severity in a word, for those who see neither colour nor picture. */
export function SeverityName({ condition }: { readonly condition: Condition }) {
  const { say } = useSpeech();
  const context = condition.status === 'resolved' ? 'success' : condition.severity;
  const { text, lang } = say(`labels.severity_${context}`);
  const name = say('labels.severity', { name: text }).text;
  return <span data-trtc-part="hidden" lang={lang} dir={lang && 'ltr'}>{`${name} `}</span>;
}
