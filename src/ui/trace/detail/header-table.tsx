import { headerTokens } from '../../../trace/body/tokens.ts'
import type { HeaderList } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'

import { MaskedText } from './masked-text.tsx'
import './header-table.css'

/** Headers, collapsed at first, since they are seldom of interest. */
export function HeaderTable({ headers }: { readonly headers: HeaderList }) {
  const detail = useMessages('detail')
  const [first, more] = useFirst(headers)
  if (headers.length === 0) return null
  return (
    <details className="headers">
      <summary>{detail.headers(headers.length)}</summary>
      <table className="names-and-values">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{detail.headerName}</th>
            <th scope="col">{detail.headerValue}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and the order never changes
            <tr key={index}>
              <th scope="row">
                <ForeignText text={name} />
              </th>
              <td>
                <MaskedText tokens={headerTokens(name, value)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </details>
  )
}
