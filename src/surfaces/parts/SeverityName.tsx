import type { Condition } from '../../core/store/index.js';
import { useWords } from '../../react/index.js';

/** The severity in a word, for those who see neither colour nor picture. */
export function SeverityName({ condition }: { readonly condition: Condition }) {
  const { t } = useWords();
  const context = condition.status === 'resolved' ? 'success' : condition.severity;
  return <span data-trtc-part="hidden">{`${t(`labels.severity_${context}`)}: `}</span>;
}
