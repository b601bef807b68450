import type { ReactNode } from 'react'
import { useMessages } from '../../context/messages.ts'
import { LanguageSwitch, ThemeSwitch } from '../../context/switches.tsx'
import { Button } from '../../parts/button.tsx'
import { HeaderMenu } from '../../parts/header-menu.tsx'
import { Logo } from '../../parts/logo.tsx'
import './start-page.css'

interface StartPageProps {
  readonly title: string
  readonly children: ReactNode
  readonly detail?: ReactNode
  /** The way on; usually to load the page again. */
  readonly action?: ReactNode
}

/** A page with one message and one way on. */
export function StartPage({ title, children, detail, action }: StartPageProps) {
  const app = useMessages('app')
  return (
    <>
      <header className="header">
        <h1 className="logo">
          <Logo /> {app.name}
        </h1>
        <HeaderMenu label={app.menu}>
          <span className="spacer" />
          <LanguageSwitch />
          <ThemeSwitch />
        </HeaderMenu>
      </header>
      <main className="start-page">
        <div role="alert">
          <h2>{title}</h2>
          <p>{children}</p>
        </div>
        {detail}
        {action ?? (
          <Button variant={detail ? 'default' : 'filled'} onClick={() => window.location.reload()}>
            {app.reload}
          </Button>
        )}
      </main>
    </>
  )
}
