// First words for the pages that every course is expected to have.

export const STANDING_PAGES: Readonly<Record<string, string>> = {
  'before-you-start': `# Before you start

You can stop at any time, and carry on later where you were.

- Choose a place where you feel at ease.
- Take breaks when you like. Nothing is timed.
- Skip what you would rather not read. Skipping counts as done.
`,
  'help-and-support': `# Help and support

You do not have to carry this alone. Talk to someone you trust, to your manager, or to your employee support service.

- [Samaritans](https://www.samaritans.org/) — for anyone who needs to talk. Call 116 123. Free, open at all hours.

If someone is in danger now, call 999.
`,
  accessibility: `# Accessibility

We want everyone to be able to use this course: by keyboard, with a screen reader, on a phone, and with larger letters.

If something does not work for you, tell the people who gave you the course. They will find another way with you.
`,
  privacy: `# Privacy

Your learning system keeps where you are, your answers to the final check and your result. What you write for yourself is not sent to anyone.
`,
}
