export const inspector = {
  timeline: 'Timeline',
  request: 'Request',
  /** @param start milliseconds after the first event */
  bar: (name: string, start: number) => `${name}, after ${start} ms`,
  none: 'no request selected',
  divider: 'Overview size',
  sheet: 'Step',
  back: 'Back',
  ahead:
    'Once a step has run, select it here to see its purpose, its request and response, and the same call as curl, AWS CLI, Python or JavaScript.',
  waiting: 'Steps appear here as they happen. Select one to see its request and response.',
  theStep: 'the step',
  copyAs: (language: string) => `Copy as ${language}`,
  waterfall: 'Waterfall',
  filter: 'Filter',
  filterHint: 'Filter: name, host, status, is:error',
  shown: (count: number, all: number) => `${count} of ${all}`,
  onlyStage: (stage: string) => `Stage: ${stage}`,
  allStages: (stage: string) => `Stage: ${stage}. Show all steps`,
  inRequests: (time: string) => `${time} in requests`,
  wallClock: (time: string) => `${time} wall clock`,
} as const
