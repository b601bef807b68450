import { useMessages } from '../../context/messages.ts'
import { type Column, nextOrder, type Order, sortableColumns } from './list-order.ts'

interface ListHeadProps {
  readonly order: Order | null
  readonly onOrder: (order: Order | null) => void
}

const classes: Readonly<Record<Column, string | undefined>> = {
  operation: undefined,
  peer: 'peer',
  status: undefined,
  duration: 'number',
}

/** The names of the columns; each sorts by its column. */
export function ListHead({ order, onOrder }: ListHeadProps) {
  const { list } = useMessages('trace')
  const { waterfall } = useMessages('inspector')
  return (
    <thead>
      <tr aria-rowindex={1}>
        {sortableColumns.map((column) => (
          <th key={column} scope="col" className={classes[column]} aria-sort={sortOf(order, column)}>
            <button type="button" onClick={() => onOrder(nextOrder(order, column))}>
              {list[column]}
              {order?.by === column && <span aria-hidden="true">{order.descending ? ' ▾' : ' ▴'}</span>}
            </button>
          </th>
        ))}
        <th scope="col" className="waterfall">
          {waterfall}
        </th>
      </tr>
    </thead>
  )
}

function sortOf(order: Order | null, column: Column): 'ascending' | 'descending' | undefined {
  if (order?.by !== column) return undefined
  return order.descending ? 'descending' : 'ascending'
}
