import type { IssuedCredentials } from '../../credentials/aws-credentials.ts'
import { type Validity, validityOf } from '../../credentials/export/validity.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'

/** How much longer the keys can be used, by the services' clock, from second to second. */
export function useValidity({ expires }: Pick<IssuedCredentials, 'expires'>): Validity {
  return validityOf(expires, useServicesNow())
}
