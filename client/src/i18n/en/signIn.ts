export default {
  product: "Hybrid conferences and their proceedings",
  title: "Sign in",
  lead: "Use the name and password that the office gave you.",
  signInName: "Sign-in name",
  password: "Password",
  showPassword: "Show or hide the password",
  submit: "Sign in",
  submitIn: "Try again in {{left}}",
  demo: {
    title: "Demo accounts",
    text: "This server runs on demo data. Click a name to enter as that person.",
  },
  firstAdmin: {
    title: "First administrator",
    lead: "Nobody is on this server yet. Whoever sets a name and password here will keep the directory and give accounts to others.",
    signInNameHint: "Lower-case letters, digits, dots or hyphens.",
    submit: "Create and sign in",
  },
} as const;
