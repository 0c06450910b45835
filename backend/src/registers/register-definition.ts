import { z } from 'zod';
import { localizedText } from '../common/http/paging.js';
import { unitTypes } from '../organisations/index.js';
import { personKinds } from '../persons/index.js';

/** A key inside a definition: stable, and safe in addresses and files. */
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const questionName = z.string().min(1).max(64);

/** Whom a record is about: a person is one of a unit, a leading person one of the unit or of a unit above it. */
export const recordSubjects = ['unit', 'unit-pair', 'person', 'leader-and-unit', 'none'] as const;
export type RecordSubject = (typeof recordSubjects)[number];

/** `phase` is a phase of a campaign; phases may overlap (S5.2). */
export const recordPeriods = ['none', 'month', 'quarter', 'half-year', 'year', 'phase'] as const;
export type RecordPeriod = (typeof recordPeriods)[number];

/** The unit itself, an office above it, or those who reach everything. */
export const recordHands = ['unit', 'superior', 'office'] as const;
export type RecordHand = (typeof recordHands)[number];

export const publications = ['none', 'circle', 'public'] as const;

/** What must hold before a record moves on. */
const requirement = z.discriminatedUnion('kind', [
  /** The form holds as a whole, not only in its shape. */
  z.strictObject({ kind: z.literal('complete') }),
  /** A question of the form is answered: owner, measure, deadline. */
  z.strictObject({ kind: z.literal('answered'), question: questionName }),
  /** Whoever moves it says why. */
  z.strictObject({ kind: z.literal('note') }),
  /** Number and day of the filing (I12). */
  z.strictObject({ kind: z.literal('filing') }),
  /** Another person than the one who moved it here. */
  z.strictObject({ kind: z.literal('another-person') }),
  /** The unit does not carry a mark any more (S3.7). */
  z.strictObject({ kind: z.literal('mark-cleared'), mark: z.string().min(1).max(40) }),
  /** The period of the record has not ended (I16). */
  z.strictObject({ kind: z.literal('period-running') }),
  /** Residents have been asked again, where the campaign that proposed the record wants that (S1.18, P18). */
  z.strictObject({ kind: z.literal('second-survey') }),
  /** Unless a question is answered with one of these, another way has to be taken (I12). */
  z.strictObject({ kind: z.literal('not-answered-with'), question: questionName, values: z.array(z.string()).min(1) }),
]);
export type Requirement = z.output<typeof requirement>;

const courseState = z.strictObject({
  key,
  title: localizedText,
  /** Answers can be changed; a record that was confirmed stays as it is. */
  editable: z.boolean(),
  /** Nothing is waited for any more, and no deadline runs. */
  ends: z.boolean(),
  /** It lasts until somebody ends it, such as a leader's contact point: nobody is waited for. */
  rests: z.boolean().default(false),
  /** Months after which whoever confirms looks again at what has come to this state (S1.21, 回头看). */
  lookAgainAfter: z.int().min(1).max(36).nullable().default(null),
  /** Where the register is public, a record in this state is shown on the page of its unit. */
  shown: z.boolean().default(false),
  /** What is recorded in this state its unit is proposed to put right; the value names the source of the problem (S1.20, S5.9). */
  proposes: z.string().min(1).max(40).nullable().default(null),
});
export type CourseState = z.output<typeof courseState>;

const courseMove = z.strictObject({
  key,
  title: localizedText,
  from: z.array(key).min(1),
  to: key,
  by: z.enum(['writer', 'confirmer']),
  needs: z.array(requirement),
});
export type CourseMove = z.output<typeof courseMove>;

/** The states that a record goes through, the first of which it begins in. */
export const course = z.strictObject({
  states: z.array(courseState).min(1).max(20),
  moves: z.array(courseMove).max(60),
});
export type Course = z.output<typeof course>;

/** A day of the year, `MM-DD`. */
const monthDay = z
  .string()
  .regex(
    /^(0[13578]-(0[1-9]|[12]\d|3[01])|1[02]-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/,
  );

/** Only records count whose answer to a question is a day up to this one, in the year of the period (S5.2: 9月底前). */
const until = z.strictObject({ question: questionName, monthDay }).nullable();
const counting = z.array(key).min(1);

export const coverageKinds = ['each-unit', 'share', 'each-person'] as const;

const coverageRule = z.discriminatedUnion('kind', [
  /** Each unit in scope has at least so many records in the period (S3.3, I16). */
  z.strictObject({ kind: z.literal('each-unit'), atLeast: z.int().min(1).max(100), states: counting, until }),
  /** So large a part of the units, in percent, has one. */
  z.strictObject({ kind: z.literal('share'), percent: z.int().min(1).max(100), states: counting, until }),
  /** Each person in a post has at least so many (S1.11, S1.19: 乡镇领导班子成员每人至少要联系一个村). */
  z.strictObject({
    kind: z.literal('each-person'),
    personKinds: z.array(z.enum(personKinds)).min(1),
    /** Types of the units whose persons are asked; none named means all. */
    personsOf: z.array(z.enum(unitTypes)),
    /** Types of the units whose records count; none named means all. */
    unitTypes: z.array(z.enum(unitTypes)),
    /** Whether so many are asked for of each of these types (S3.6: 1+1+1+1), instead of all together. */
    ofEachType: z.boolean(),
    atLeast: z.int().min(1).max(100),
    states: counting,
  }),
]);
export type CoverageRule = z.output<typeof coverageRule>;

/** Rules of one register: who is to have a record can be asked of units and of persons. */
export const mostCoverageRules = 2;

/** A register as data: what it records about whom, who writes and confirms, how a record goes on, and when enough is there. */
export const registerDefinition = z
  .strictObject({
    title: localizedText,
    description: localizedText,
    about: z.enum(recordSubjects),
    /** Units that have records; none named means all. */
    unitTypes: z.array(z.enum(unitTypes)),
    period: z.enum(recordPeriods),
    writer: z.enum(recordHands),
    confirmer: z.enum(recordHands),
    /** Who else begins a record, as a superior who hands a unit a problem (S5.9, 上级点); the writer goes on with it. */
    raisedBy: z.enum(recordHands).nullable().default(null),
    course,
    /** Questions shown in the list, the first of which names the record. */
    listQuestions: z.array(questionName).max(6),
    /** Question that holds the day until which a record has to end. */
    deadlineQuestion: questionName.nullable(),
    /**
     * What it means that the day of a unit's newest record is over: a fact that is proposed to campaigns which know it, such as an election
     * that is overdue (S2.8). The day is the first of these questions that is answered.
     */
    overdueFact: z
      .strictObject({ kind: z.string().min(1).max(60), days: z.array(questionName).min(1).max(4) })
      .nullable()
      .default(null),
    /** How much of a record people outside see. */
    publication: z.enum(publications),
    /** Questions whose answers people outside see. */
    publishedQuestions: z.array(questionName).max(20).default([]),
    /** Question whose rows residents judge on the ballots of campaigns, and what each row is called by (S1.10). */
    ballotRows: z.strictObject({ question: questionName, text: questionName }).nullable().default(null),
    /** When enough is there; no rule asks for nothing. */
    coverage: z.array(coverageRule).max(mostCoverageRules),
  })
  .meta({ id: 'RegisterDefinition' });
export type RegisterDefinition = z.output<typeof registerDefinition>;
