/** What a body's members may answer, and what they may decide. */
export const STANCES = ['for', 'against', 'abstains'] as const;
export type Stance = (typeof STANCES)[number];

export const OUTCOMES = ['adopted', 'returned'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type DecisionState = 'open' | Outcome;

/** A decision is taken once: from open to one of its outcomes, and no further. */
const TRANSITIONS: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  open: OUTCOMES,
  adopted: [],
  returned: [],
};

export const mayBecome = (from: DecisionState, to: DecisionState): boolean => TRANSITIONS[from].includes(to);

export type QuorumRule = { rule: 'all' | 'majority' | 'n'; n: number | null };

export type Stand = { seatId: string; stance: Stance; comment: string | null; at: string };

export type Seat = {
  id: string;
  organisationId: string;
  substitute: boolean;
};

/** An ordinary seat with the stand that counts for it: its own, or its organisation's substitute's. */
export type Answer<S extends Seat> = { seat: S; stand: Stand | null; substitute: S | null };

export type Tally = {
  /** Ordinary seats of the body on the day. */
  seats: number;
  for: number;
  against: number;
  /** Seats that do not take part because of a conflict of interest. */
  abstaining: number;
  notAnswered: number;
  /** For and against: those who take part. */
  takingPart: number;
  /** How many must take part for the body to be able to decide. */
  needed: number;
  quorum: boolean;
  /** More for than against. */
  majority: boolean;
};

/**
 * The stand that counts for each ordinary seat. A substitute fills one seat of the own organisation, and only
 * where the seat itself has not answered.
 */
export function answersOf<S extends Seat>(seats: readonly S[], stands: readonly Stand[]): Answer<S>[] {
  const bySeat = new Map(stands.map((stand) => [stand.seatId, stand]));
  const free = seats.filter((seat) => seat.substitute && bySeat.has(seat.id));
  return seats
    .filter((seat) => !seat.substitute)
    .map((seat) => {
      const own = bySeat.get(seat.id);
      if (own) return { seat, stand: own, substitute: null };
      const index = free.findIndex((one) => one.organisationId === seat.organisationId);
      const [substitute] = index < 0 ? [] : free.splice(index, 1);
      return {
        seat,
        stand: (substitute && bySeat.get(substitute.id)) ?? null,
        substitute: substitute ?? null,
      };
    });
}

/**
 * How many seats must take part. `all` leaves out those with a conflict of interest, who cannot; `majority`
 * and `n` do not shrink because of them. At least one always must.
 */
function neededOf(seats: number, abstaining: number, { rule, n }: QuorumRule): number {
  if (rule === 'all') return Math.max(1, seats - abstaining);
  if (rule === 'majority') return Math.floor(seats / 2) + 1;
  return Math.max(1, n ?? 1);
}

/** Counts the answers against the body's quorum rule (docs/decisions/0010-quorum-and-majority.md). */
export function tally(answers: readonly Answer<Seat>[], rule: QuorumRule): Tally {
  const count = (stance: Stance): number => answers.filter((one) => one.stand?.stance === stance).length;
  const counted = { for: count('for'), against: count('against'), abstaining: count('abstains') };
  const takingPart = counted.for + counted.against;
  const needed = neededOf(answers.length, counted.abstaining, rule);
  return {
    seats: answers.length,
    ...counted,
    notAnswered: answers.length - takingPart - counted.abstaining,
    takingPart,
    needed,
    quorum: takingPart >= needed,
    majority: counted.for > counted.against,
  };
}
