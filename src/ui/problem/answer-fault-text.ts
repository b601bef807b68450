import type { AnswerFault } from '../../cognito/problem.ts'
import type { DetailMessages } from '../../i18n/en-details.ts'

/** A member of an answer that is not as the API promises, in words. */
export function answerFaultText({ shapes, answerFaults }: DetailMessages['problem'], fault: AnswerFault): string {
  const member = fault.member === '' ? answerFaults.whole : answerFaults.member(fault.member)
  switch (fault.fault) {
    case 'missing':
      return answerFaults.missing(member)
    case 'shape':
      return answerFaults.shape(member, shapes[fault.expected], shapes[fault.found])
    case 'value':
      return answerFaults.value(member)
    default:
      return fault satisfies never
  }
}
