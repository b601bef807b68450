import type { ComputedValue } from '../../trace/exchange.ts'
import { useDetailMessages } from '../detail-messages.ts'
import './header-table.css'

/** What was computed, by name and length. */
export function ComputedValues({ values }: { readonly values: readonly ComputedValue[] }) {
  const { detail } = useDetailMessages().exchangesPane
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
          {values.map(({ name, length }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{detail.characters(length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{detail.neverShown}</p>
    </>
  )
}
