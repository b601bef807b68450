import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** A sign-in form that does nothing: the least that a page made with React and Vite can be. */
function BarePage() {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h1>Sign in</h1>
      <label>
        Username <input value={username} onChange={(event) => setUsername(event.currentTarget.value)} />
      </label>
      <label>
        Password <input type="password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
      </label>
      <button type="submit">Sign in</button>
    </form>
  )
}

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <BarePage />
  </StrictMode>,
)
