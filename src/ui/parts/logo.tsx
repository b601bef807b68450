/** The key of the icon, drawn in the colour around it. */
export function Logo() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <circle cx="6" cy="11" r="4.2" />
      <path d="M10 11h9M16 11v4M19 11v3" strokeLinecap="round" />
    </svg>
  )
}
