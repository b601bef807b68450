import { useMemo, useState } from 'react'
import { readClaims } from '../../token/forged/edited-claims.ts'
import type { EditedToken, Forgery } from '../../token/forged/forge-token.ts'
import type { JwtMembers } from '../../token/own-claim.ts'
import { readToken } from '../../token/read-token.ts'

/** A token that is being edited. */
export interface ForgeryForm {
  /** As they are typed. */
  readonly json: string
  /** null: what is typed is no JSON object. */
  readonly claims: JwtMembers | null
  readonly forgery: Forgery
  readonly isChanged: boolean
  readonly type: (json: string) => void
  readonly change: (claims: JwtMembers) => void
  readonly choose: (forgery: Forgery) => void
  readonly restore: () => void
  /** null: it can't be signed as it is. */
  readonly edited: EditedToken | null
}

/**
 * The claims of a token to be edited, and how it will be signed.
 * @param subject what the editing belongs to: it begins anew with another one, and goes on with another token of the same
 */
export function useForgery(original: string, subject = original): ForgeryForm {
  const [draft, setDraft] = useState<{ readonly of: string; readonly json: string } | null>(null)
  const [forgery, choose] = useState<Forgery>('own-key')
  const before = useMemo(() => asJson(readToken(original).unverified?.claims ?? {}), [original])
  const json = draft?.of === subject ? draft.json : before
  const claims = useMemo(() => readClaims(json), [json])
  const type = (json: string) => setDraft({ of: subject, json })
  return {
    json,
    claims,
    forgery,
    isChanged: json !== before,
    type,
    change: (claims) => type(asJson(claims)),
    choose,
    restore: () => setDraft(null),
    edited: claims && { original, claims, forgery },
  }
}

const asJson = (claims: JwtMembers) => JSON.stringify(claims, null, 2)
