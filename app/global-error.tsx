'use client';

// Written out: an import of the messages would put all of en.json into every first load.
const text = {
  heading: 'Something went wrong on our side',
  text: 'Please try again. Anything you bought is in My plans.',
  retry: 'Try again',
};

/** Replaces Next's own error page, which would be part of every first load. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body style={{ font: '1.125rem system-ui', margin: '20vh 10vw' }}>
        <h1>{text.heading}</h1>
        <p>{text.text}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {text.retry}
        </button>
      </body>
    </html>
  );
}
