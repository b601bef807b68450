import { type KeyboardEvent, type RefObject, type SVGProps, useLayoutEffect, useRef } from 'react'
import type { Arrow } from '../../trace/diagram/diagram.ts'
import type { DiagramLayout, DiagramRow } from './diagram/diagram-layout.ts'

interface Choosing {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly layout: DiagramLayout
  readonly selected: string | null
  readonly onSelect: ((id: string) => void) | undefined
  readonly onPress: ((id: string) => void) | undefined
  readonly onOpen: ((id: string) => void) | undefined
}

interface Choice {
  readonly chosen: DiagramRow | undefined
  /** The one row that Tab leads to. */
  readonly tabStop: DiagramRow | undefined
  readonly listAttributes: SVGProps<SVGSVGElement>
  readonly rowAttributes: (row: DiagramRow) => SVGProps<SVGGElement>
}

/**
 * The diagram as a listbox: one tab stop, the arrow keys move focus and choice together.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/listbox/. Without anything to choose it is a list.
 */
export function useChoice({ svg, layout, selected, onSelect, onPress, onOpen }: Choosing): Choice {
  const choices = layout.rows.filter(({ arrow }) => isChoice(arrow))
  const chosen = choices.find(({ arrow }) => arrow.id === selected)
  const tabStop = chosen ?? choices[0]

  // A row gets the focus once it is drawn as the chosen one; chosen elsewhere, it comes into view.
  const chosenBy = useRef<'key' | 'pointer' | null>(null)
  useLayoutEffect(() => {
    if (selected === null) return
    const row = svg.current?.querySelector<SVGGElement>('[aria-selected="true"]')
    if (chosenBy.current === 'key') row?.focus()
    if (chosenBy.current === null) row?.scrollIntoView({ block: 'nearest' })
    chosenBy.current = null
  }, [selected, svg])

  if (!onSelect || choices.length === 0) {
    return {
      chosen: undefined,
      tabStop: undefined,
      listAttributes: { role: 'list' },
      rowAttributes: () => ({ role: 'listitem' }),
    }
  }

  const press = (id: string) => {
    chosenBy.current = id === selected ? null : 'pointer'
    onPress?.(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !tabStop) return
    const at = choices.indexOf(tabStop)
    const target =
      event.key === 'Enter' || event.key === ' ' ? tabStop : choices[targetOf(event.key, at, choices.length)]
    if (!target) return
    event.preventDefault()
    chosenBy.current = target.arrow.id === selected ? null : 'key'
    onSelect(target.arrow.id)
    if (event.key === 'Enter' || event.key === ' ') onOpen?.(target.arrow.id)
  }

  return {
    chosen,
    tabStop,
    listAttributes: { role: 'listbox', onKeyDown },
    rowAttributes: (row) => ({
      role: 'option',
      'aria-selected': row === chosen,
      'aria-posinset': row.index + 1,
      'aria-setsize': layout.rows.length,
      ...(isChoice(row.arrow)
        ? { tabIndex: row === tabStop ? 0 : -1, onClick: () => press(row.arrow.id) }
        : { 'aria-disabled': true }),
    }),
  }
}

/** What is only planned has nothing to show yet. */
function isChoice({ state }: Arrow): boolean {
  return state !== 'planned'
}

/** Index of the choice that a key leads to; -1: none. */
function targetOf(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
