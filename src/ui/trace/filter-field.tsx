import { useMessages } from '../context/messages.ts'

/** By which the shortcut finds the field. */
export const filterFieldId = 'trace-filter'

interface FilterFieldProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** How many steps are shown, of how many; null: no filter is set. */
  readonly shown: { readonly count: number; readonly all: number } | null
}

/** Where the words are typed that a step must have to be shown; Escape empties it. */
export function FilterField({ typed, onType, shown }: FilterFieldProps) {
  const inspector = useMessages('inspector')
  return (
    <div className="filter-field">
      <input
        id={filterFieldId}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={inspector.filter}
        placeholder={inspector.filterHint}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onType('')}
      />
      <span className="small muted" role="status">
        {shown && inspector.shown(shown.count, shown.all)}
      </span>
    </div>
  )
}
