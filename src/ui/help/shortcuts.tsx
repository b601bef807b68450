import { useEffect, useEffectEvent } from 'react'
import { lacking } from '../../connection/needs.ts'
import { lazyModule } from '../../loading/lazy-module.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { useOpenStages } from '../context/open-stages.tsx'
import { useSession, useSessionState } from '../context/use-session.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { tourHeadingId } from '../tour/tour-heading.ts'
import { useTour } from '../tour/use-tour.ts'
import { copyAsCodeId } from '../trace/code/copy-as-code.tsx'
import { filterFieldId } from '../trace/filter-field.tsx'
import { sendButtonId } from '../trace/step-by-step/step-switch.tsx'
import { HelpPanel } from './help-panel.tsx'
import { type PageAction, shortcutOf } from './shortcut-table.ts'

const Tour = lazyPart(
  lazyModule(() => import('../tour/tour.tsx')),
  (module) => module.Tour,
)

interface ShortcutsProps {
  readonly isHelpOpen: boolean
  readonly onHelp: (open: boolean) => void
  readonly onConnections: () => void
  /** Brings a part of the page into view and the focus to it. */
  readonly onGo: (pane: 'journey' | 'trace') => void
}

/** Listens for the keys of the page, and shows the help and the tour. */
export default function Shortcuts({ isHelpOpen, onHelp, onConnections, onGo }: ShortcutsProps) {
  const session = useSession()
  const stages = useOpenStages()
  const enabled = useSessionState((state) => state.shortcutsEnabled)
  const connection = useSessionState((state) => state.connection)
  const tour = useTour()
  const isChoosing = useSessionState(({ journey }) => journey.at === 'choosing')

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(pressOf(event), enabled)
    if (shortcut === null) return
    event.preventDefault()
    if ('signInMethod' in shortcut) choose(shortcut.signInMethod)
    else does[shortcut.does]()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const does: Readonly<Record<PageAction, () => void>> = {
    journey: () => onGo('journey'),
    trace: () => onGo('trace'),
    filter: () => {
      onGo('trace')
      document.getElementById(filterFieldId)?.focus()
    },
    copy: () => document.getElementById(copyAsCodeId)?.click(),
    send: () => document.getElementById(sendButtonId)?.click(),
    'all-steps': () => stages.openAll(!stages.allOpen),
    tour: () => (tour.place ? document.getElementById(tourHeadingId)?.focus() : tour.begin()),
    help: () => onHelp(true),
  }

  function choose(signInMethod: SignInMethod): void {
    if (isChoosing && lacking(connection, signInMethod).length === 0) session.chooseSignInMethod(signInMethod)
  }

  // What is pressed in the help takes its place.
  const after = (act: () => void) => () => {
    onHelp(false)
    act()
  }
  return (
    <>
      {isHelpOpen && (
        <HelpPanel
          shortcutsEnabled={enabled}
          onEnableShortcuts={session.enableShortcuts}
          onTour={after(tour.begin)}
          onConnections={after(onConnections)}
          onEnd={() => onHelp(false)}
        />
      )}
      {tour.place && (
        <PartBoundary>
          <Tour tour={tour} onGo={onGo} />
        </PartBoundary>
      )}
    </>
  )
}

function pressOf({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent) {
  const at = target instanceof Element ? target : null
  return {
    key,
    modified: ctrlKey || altKey || metaKey,
    // A radio button or a checkbox takes no letters.
    inField: at?.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') != null,
    inDialog: document.querySelector('dialog[open]') !== null,
  }
}
