import { ServiceError } from '../wire/errors.ts'

/** STS answers 403 for everything that is wrong with the caller's keys or rights. */
export const forbidden = (code: string, message: string) => new ServiceError(code, message, 403)
