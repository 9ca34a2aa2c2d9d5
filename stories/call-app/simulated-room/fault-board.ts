import type { FaultId } from './fault-ids.js';
import type { NetworkQuality, Undo } from './types.js';
import type { Command, Refusal } from './wire.js';

/** How the schedule request fails. */
export type ScheduleFailure = { status: number } | Refusal;

/** What the cloud does with a request: it refuses it, or never answers. */
export type Verdict = Refusal | 'silence';

/** What a lasting fault changes at the network's edge. */
export interface FaultEffect {
  commands?: Partial<Record<Command, Verdict>>;
  channel?: Refusal;
  schedule?: ScheduleFailure;
  isCut?: true;
  quality?: NetworkQuality;
  onEnd?: () => void;
}

/** The faults that are on. */
export interface FaultBoard {
  /** Puts a fault on, in place of the same one; gives back its undo. */
  start: (id: FaultId, effect: FaultEffect) => Undo;
  end: (id: FaultId) => void;
  clear: () => void;
  getIds: () => readonly FaultId[];
  /** The newest fault that says something of `part`. */
  find: <Part extends keyof FaultEffect>(part: Part) => FaultEffect[Part];
  /** The newest fault that says something of `command`. */
  judge: (command: Command) => Verdict | undefined;
}

/** Makes an empty board. */
export function createFaultBoard(onChange: () => void): FaultBoard {
  const effects = new Map<FaultId, FaultEffect>();
  const newestFirst = () => [...effects.values()].reverse();
  const end = (id: FaultId) => {
    const effect = effects.get(id);
    if (!effect) return;
    effects.delete(id);
    effect.onEnd?.();
    onChange();
  };
  return {
    start: (id, effect) => {
      end(id);
      effects.set(id, effect);
      onChange();
      return () => {
        if (effects.get(id) === effect) end(id);
      };
    },
    end,
    clear: () => {
      for (const id of [...effects.keys()]) end(id);
    },
    getIds: () => [...effects.keys()],
    find: (part) => newestFirst().find((effect) => effect[part] !== undefined)?.[part],
    judge: (command) => newestFirst().find((effect) => effect.commands?.[command])?.commands?.[command],
  };
}
