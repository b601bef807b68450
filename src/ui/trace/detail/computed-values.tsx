import type { ComputedValue } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'

import './header-table.css'

/** What was computed, by name and length. */
export function ComputedValues({ values }: { readonly values: readonly ComputedValue[] }) {
  const detail = useMessages('detail')
  const [first, more] = useFirst(values)
  return (
    <>
      <table className="names-and-values">
        <thead>
          <tr>
            <th scope="col">{detail.computedValue}</th>
            <th scope="col">{detail.computedLength}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ name, length }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: of a trace file, in which a name may come twice
            <tr key={index}>
              <th scope="row">
                <ForeignText text={name} />
              </th>
              <td>{detail.characters(length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
      <p className="small muted">{detail.neverShown}</p>
    </>
  )
}
