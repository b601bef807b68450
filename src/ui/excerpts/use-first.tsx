import { type ReactNode, useState } from 'react'
import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'

/** Rows of a table; a hostile token or trace can have a hundred thousand of them. */
const firstRows = 100
/** Entries of a list within a row. */
export const firstEntries = 25

/**
 * The first members of a list of any length, and the button that adds more; null where nothing is left out.
 * A press adds no more than a page can draw without standing still.
 */
export function useFirst<Item>(
  items: readonly Item[],
  first: number = firstRows,
): readonly [shown: readonly Item[], more: ReactNode] {
  const [count, setCount] = useState(first)
  if (items.length <= count) return [items, null]
  const next = Math.min(10 * first, items.length - count)
  return [
    items.slice(0, count),
    <ShowMore key="more" next={next} left={items.length - count} onShow={() => setCount(count + next)} />,
  ]
}

interface ShowMoreProps {
  readonly next: number
  readonly left: number
  readonly onShow: () => void
}

function ShowMore({ next, left, onShow }: ShowMoreProps) {
  const texts = useMessages('excerpts')
  return <TextButton onClick={onShow}>{next === left ? texts.showRest(left) : texts.showMore(next, left)}</TextButton>
}
