import { type ForeignPage, foreignPages } from 'virtual:foreign-pages';
import { useEffect } from 'react';
import { wear } from '../foreign-pages/wear.js';
import { ConditionStage, type Raised } from '../support/ConditionStage.js';
import './hostile-page.css';

/** What can be chosen, by name. */
export const pageNames: readonly string[] = ['none', ...foreignPages.map(({ name }) => name)];

const byMoment = {
  'in a call': [
    { kind: 'reconnecting', ago: 7_000 },
    { kind: 'sign-in-failed' },
    { kind: 'service-busy', times: 3 },
    { kind: 'device-lost', device: 'microphone' },
    { kind: 'autoplay-blocked', userId: 'Mei' },
  ],
  'permission refused': [{ kind: 'permission-denied', device: 'camera' }],
  'call ended': [{ kind: 'removed-duplicate' }],
} as const satisfies Readonly<Record<string, readonly Raised[]>>;

export type Moment = keyof typeof byMoment;
export const moments = Object.keys(byMoment) as readonly Moment[];

export interface HostilePageProps {
  /** Whose sheet the page wears. */
  readonly page: string;
  readonly moment: Moment;
}

/** The surfaces over some plain elements, in a page that wears another's sheet. */
export function HostilePage({ page, moment }: HostilePageProps) {
  const foreign = foreignPages.find(({ name }) => name === page);
  useEffect(() => (foreign ? wearForNow(foreign) : undefined), [foreign]);
  return (
    <>
      <main className="hostile-page">
        <h1>The page itself: {page}</h1>
        <p>What stands here looks as its sheet says. What the kit shows looks as it does everywhere.</p>
        <button type="button">A button of the page</button>
      </main>
      <ConditionStage key={moment} raised={byMoment[moment]} />
    </>
  );
}

function wearForNow(foreign: ForeignPage): () => void {
  const undo = wear(foreign);
  return () => void undo.then((takeOff) => takeOff());
}
