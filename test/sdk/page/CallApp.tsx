import { type TrtcSource, useTrtcError } from '../../../src/index.js';

/** The app under test: it binds what it is given by a hook each, and draws nothing that matters. */
export function CallApp({ sources }: { readonly sources: readonly TrtcSource[] }) {
  return (
    <main>
      <h1>A call</h1>
      {sources.map((source) => (
        <Binding key={'getId' in source ? source.getId() : 'client'} source={source} />
      ))}
    </main>
  );
}

function Binding({ source }: { readonly source: TrtcSource }) {
  useTrtcError(source);
  return null;
}
