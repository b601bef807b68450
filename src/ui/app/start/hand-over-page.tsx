import { useEffect, useState } from 'react'
import { handOver } from '../../../session/sign-in/window/hand-over.ts'
import type { StorageOf } from '../../../session/storage/app-storage.ts'
import { useMessages } from '../../context/messages.ts'
import { StartPage } from './start-page.tsx'

interface HandOverPageProps {
  /** The address that the window came back with; it is used once. */
  readonly returned: string
  /** How the page that opened the window hears of it. */
  readonly name: string
  readonly storage: StorageOf<'signInWindow'>
}

/** The window of a sign-in once it is back: hands over what it got, and closes itself. */
export function HandOverPage({ returned, name, storage }: HandOverPageProps) {
  const { handOver: texts, toFirstPage } = useMessages('start')
  const [isTaken, setTaken] = useState<boolean | null>(null)
  useEffect(() => {
    // StrictMode runs effects twice.
    if (storage.read('signInWindow') === null) return
    storage.remove('signInWindow')
    void handOver(returned, name).then((taken) => {
      setTaken(taken)
      if (taken) window.close()
    })
  }, [returned, name, storage])
  if (isTaken === null) return null
  const { title, about } = isTaken ? texts.taken : texts.untaken
  return (
    <StartPage title={title} action={<a href={import.meta.env.BASE_URL}>{toFirstPage}</a>}>
      {about}
    </StartPage>
  )
}
