import { isSecretLike } from './looks.js';
import { hideNamed } from './named-values.js';

const shapes: readonly [RegExp, string][] = [
  // Who signs in by the address itself.
  [/\b([a-z][a-z\d+.-]{0,19}:\/\/)[^\s/?#"'<>]{1,500}@/gi, '$1…@'],
  // A web address keeps its place, not its query: the signalling address bears the userSig there.
  [/\b([a-z][a-z\d+.-]{0,19}:\/\/[^\s"'<>?#]*)[?#][^\s"'<>]*/gi, '$1?…'],
  [/(\s(?:-u|--user)\s{1,9}[^\s:]{1,100}:)\S+/g, '$1…'],
  [/-----BEGIN [A-Z ]{1,40}-----(?:[^-]|-(?!----END ))*(?:-----END [A-Z ]{1,40}-----)?/g, '…'],
  // userSig itself: zlib in Tencent's base64 begins with eJ; a JWT begins with eyJ.
  [/(^|[^A-Za-z\d])eJ[\w*\-+/.=%]{24,}/g, '$1…'],
  [/(\bsig[_-])eJ[\w*\-+/.=%]{4,}/gi, '$1…'],
  [/(^|[^A-Za-z\d])eyJ[\w-]{8,2000}\.[\w-]+(?:\.[\w-]+)?/g, '$1…'],
  // Keys that bear the name of their maker: Tencent Cloud, AWS, GitHub, Slack, Stripe and others.
  [/(^|[^A-Za-z\d])(?:AKID|AKIA|ASIA|gh[pousr]_|github_pat_|xox[abprs]-|[srp]k[-_]|AIza)[\w-]{12,}/g, '$1…'],
];

const schemes = /\b(Bearer|Basic|Digest|Negotiate)(\s{1,9})([\w.~+/=*-]{6,})/gi;
const runs = /[\w*+/=~-]{24,}/g;

/** Hides what is a secret by its looks, without a name before it. */
export function hideShapes(text: string): string {
  return shapes
    .reduce((part, [pattern, instead]) => part.replace(pattern, instead), text)
    .replace(schemes, (all, scheme: string, space: string, value: string) =>
      isSecretLike(value) ? `${scheme}${space}…` : all,
    )
    .replace(runs, (run) => (hidesSecret(run) ? '…' : run.replace(/[\w*+=~-]{32,}/g, hideKey)));
}

function hideKey(run: string): string {
  const isHex = /^[\da-f]+$/i.test(run) && /\d/.test(run);
  const isMixed = run.length >= 40 && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d.*\d.*\d/.test(run);
  return isHex || isMixed ? '…' : run;
}

// JSON in base64, as cookies and headers carry it.
function hidesSecret(run: string): boolean {
  try {
    const text = atob(run.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
    return /^[\t\n\r -~]+$/.test(text) && hideNamed(text) !== text;
  } catch {
    return false;
  }
}
