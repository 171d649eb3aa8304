/** What whoever answered hears when the queue moves. */
export type ClaimantNews =
  /** Chosen by its owner. */
  | 'chosen'
  /** The lot fell on them: in the draw, or of what fell free after it. */
  | 'drawn'
  /** The queue has moved: it is theirs now. */
  | 'your-turn'
  /** Somebody else was chosen; they keep a place. */
  | 'not-chosen'
  /** The lot fell on others. */
  | 'not-drawn'
  /** Nobody was chosen, and it has gone to whoever had waited longest. */
  | 'not-first'
  /** Their place has changed. */
  | 'moved'
  /** Who waited before them wants their days now. */
  | 'overtaken'
  /** Somebody lost it, and its owner chooses again. */
  | 'open-again'
  /** It was promised, and is so no more; they keep their place. */
  | 'put-back'
  | 'let-go'
  /** Its owner said no to their answer, which had waited. */
  | 'turned-down'
  /** The days they wanted it for went by. */
  | 'days-over'
  | 'silent'
  /** Both were asked what has become of it, and nobody said. */
  | 'lapsed'
  | 'missed'
  /** It has gone, and its owner did not say to whom: perhaps to them. */
  | 'gone'
  | 'handed-over'
  | 'lent'
  | 'back'
  /** It has gone to others. */
  | 'found'
  | 'taken-away'
  | 'timed-out'
  | 'removed';
