// Error codes for what has nothing to do with values: call order, arguments, names of elements.

export type Edition = '1.2' | '2004'

type Operation = 'finish' | 'get' | 'set' | 'commit'

export interface Codes {
  readonly initialisedTwice: string
  readonly initialisedAfterEnd: string
  readonly before: Readonly<Record<Operation, string>>
  readonly after: Readonly<Record<Operation, string>>
  readonly argument: string
  readonly unknownInGroup: string
  readonly unknown: string
  readonly keywordSet: string
  readonly readOnly: string
  readonly writeOnly: string
  /** Reading an element that has no value yet. */
  readonly unset: string
  readonly noChildren: string
  readonly noCount: string
  readonly indexGet: string
  readonly indexSet: string
}

export const CODES: Readonly<Record<Edition, Codes>> = {
  '1.2': {
    initialisedTwice: '101',
    initialisedAfterEnd: '101',
    before: { finish: '301', get: '301', set: '301', commit: '301' },
    after: { finish: '301', get: '301', set: '301', commit: '301' },
    argument: '201',
    unknownInGroup: '201',
    unknown: '401',
    keywordSet: '402',
    readOnly: '403',
    writeOnly: '404',
    unset: '0',
    noChildren: '202',
    noCount: '203',
    indexGet: '201',
    indexSet: '201',
  },
  '2004': {
    initialisedTwice: '103',
    initialisedAfterEnd: '104',
    before: { finish: '112', get: '122', set: '132', commit: '142' },
    after: { finish: '113', get: '123', set: '133', commit: '143' },
    argument: '201',
    unknownInGroup: '401',
    unknown: '401',
    keywordSet: '404',
    readOnly: '404',
    writeOnly: '405',
    unset: '403',
    noChildren: '301',
    noCount: '301',
    indexGet: '301',
    indexSet: '351',
  },
}

const WORDS: Readonly<Record<Edition, Readonly<Record<string, string>>>> = {
  '1.2': {
    '0': 'No error',
    '101': 'General exception',
    '201': 'Invalid argument error',
    '202': 'Element cannot have children',
    '203': 'Element not an array - cannot have count',
    '301': 'Not initialized',
    '401': 'Not implemented error',
    '402': 'Invalid set value, element is a keyword',
    '403': 'Element is read only',
    '404': 'Element is write only',
    '405': 'Incorrect data type',
  },
  '2004': {
    '0': 'No Error',
    '103': 'Already Initialized',
    '104': 'Content Instance Terminated',
    '112': 'Termination Before Initialization',
    '113': 'Termination After Termination',
    '122': 'Retrieve Data Before Initialization',
    '123': 'Retrieve Data After Termination',
    '132': 'Store Data Before Initialization',
    '133': 'Store Data After Termination',
    '142': 'Commit Before Initialization',
    '143': 'Commit After Termination',
    '201': 'General Argument Error',
    '301': 'General Get Failure',
    '351': 'General Set Failure',
    '401': 'Undefined Data Model Element',
    '403': 'Data Model Element Value Not Initialized',
    '404': 'Data Model Element Is Read Only',
    '405': 'Data Model Element Is Write Only',
    '406': 'Data Model Element Type Mismatch',
    '407': 'Data Model Element Value Out Of Range',
    '408': 'Data Model Dependency Not Established',
  },
}

export const wordsFor = (edition: Edition, code: string): string => WORDS[edition][code] ?? ''
