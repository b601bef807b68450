import { type ReactNode, useState } from 'react'
import type { Validity } from '../../credentials/export/validity.ts'
import { useMessages } from '../context/messages.ts'
import { Tabs } from '../parts/tabs.tsx'
import './form-tabs.css'

interface FormTabsProps<Id extends string> {
  readonly label: string
  /** The first is the one to begin with. */
  readonly ids: readonly Id[]
  readonly nameOf: (id: Id) => string
  readonly panel: (id: Id) => ReactNode
  readonly validity: Validity
}

/** The same keys in several forms, a tab each; says so where they end soon. */
export function FormTabs<Id extends string>({ label, ids, nameOf, panel, validity }: FormTabsProps<Id>) {
  const texts = useMessages('credentials')
  const [selected, select] = useState(ids[0])
  if (selected === undefined) return null
  return (
    <>
      {validity === 'ending' && (
        <p className="keys-ending" role="status">
          {texts.ending}
        </p>
      )}
      <div className="form-tabs">
        <Tabs
          label={label}
          tabs={ids.map((id) => ({ id, label: nameOf(id), panel: () => panel(id) }))}
          selected={selected}
          onSelect={select}
        />
      </div>
    </>
  )
}
