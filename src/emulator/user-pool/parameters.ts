import { invalidParameter } from '../wire/errors.ts'

/** A reader of AuthParameters or ChallengeResponses. @throws ServiceError when the parameter is missing or empty */
export const readParameters =
  (parameters: Readonly<Record<string, string>>) =>
  (name: string): string => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (!value) throw invalidParameter(`Missing required parameter ${name}`)
    return value
  }
