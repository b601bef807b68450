import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** How claims are shown: a table with their meaning, or the JSON that the token holds. */
export type ClaimsForm = 'table' | 'json'

/** Where the choice is kept over a reload. */
export interface KeptClaimsForm {
  readonly read: () => ClaimsForm
  readonly keep: (form: ClaimsForm) => void
}

interface ClaimsFormValue {
  readonly form: ClaimsForm
  readonly choose: (form: ClaimsForm) => void
}

const ClaimsFormContext = createContext<ClaimsFormValue>({ form: 'table', choose: () => {} })

interface ClaimsFormProviderProps {
  readonly kept: KeptClaimsForm
  readonly children: ReactNode
}

/** One choice for all tokens of the page. */
export function ClaimsFormProvider({ kept, children }: ClaimsFormProviderProps) {
  const [form, setForm] = useState(kept.read)
  const value = useMemo(() => {
    const choose = (chosen: ClaimsForm) => {
      setForm(chosen)
      kept.keep(chosen)
    }
    return { form, choose }
  }, [form, kept])
  return <ClaimsFormContext value={value}>{children}</ClaimsFormContext>
}

export function useClaimsForm(): ClaimsFormValue {
  return useContext(ClaimsFormContext)
}
