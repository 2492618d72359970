// The office's only script. It makes pages quicker; each works without it.
'use strict';

const forms = [...document.querySelectorAll('main form[method=post]')];

// --- Typing that is not saved yet: the browser asks before it leaves the page.

let isSending = false;

function isChanged(field) {
  switch (field.type) {
    case 'checkbox':
    case 'radio':
      return field.checked !== field.defaultChecked;
    case 'select-one': {
      const first = [...field.options].find(option => option.defaultSelected) ?? field.options[0];
      return first !== undefined && !first.selected;
    }
    case 'file':
      return field.files.length > 0;
    case 'text':
    case 'email':
    case 'textarea':
      return field.value !== field.defaultValue;
    default:
      return false;
  }
}

// A form that was refused comes back with what was typed, which is saved nowhere.
function isRefused(form) {
  return form.querySelector('.govuk-form-group--error') !== null
    && [...form.elements].some(field => (field.type === 'text' || field.type === 'textarea') && field.value !== '');
}

function hasUnsavedTyping(form) {
  const isSignIn = form.querySelector('[type=password], [autocomplete=one-time-code]') !== null;
  return !isSignIn && ([...form.elements].some(isChanged) || isRefused(form));
}

window.addEventListener('beforeunload', event => {
  if (!isSending && forms.some(hasUnsavedTyping)) {
    event.preventDefault();
  }
});

// --- A form is sent once, however often its button is pressed.

const longestWait = 20_000; // in milliseconds: then the officer may have stopped the browser, and can try again

function allow(buttons) {
  isSending = false;
  buttons.forEach(button => button.disabled = false);
}

for (const form of forms) {
  form.addEventListener('submit', () => {
    const buttons = [...form.elements].filter(element => element.type === 'submit' && !element.disabled);
    isSending = true;
    setTimeout(() => buttons.forEach(button => button.disabled = true)); // once the browser has read which button it was
    setTimeout(allow, longestWait, buttons);
    window.addEventListener('pageshow', () => allow(buttons), { once: true }); // back again
  });
}

// --- Ctrl+S, and Ctrl+Enter within a field, press the button that saves.

const savers = [...document.querySelectorAll('main form button[type=submit]')].filter(button => button.textContent.startsWith('Save'));

for (const button of savers) {
  button.title = 'Ctrl+S';
  button.setAttribute('aria-keyshortcuts', 'Control+S');
}

document.addEventListener('keydown', event => {
  const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.key === 's' || event.key === 'Enter');
  const form = document.activeElement.form;
  const saver = savers.find(button => button.form === form) ?? (event.key === 's' ? savers[0] : undefined);
  if (isSave && saver !== undefined && !saver.disabled) {
    event.preventDefault();
    saver.form.requestSubmit(saver);
  }
});

// --- Items are dragged into their order. The buttons and the numbers stay, and do the same.

const edge = 40, step = 12; // in pixels: where and how far the window scrolls while an item is dragged

function middleOf(row) {
  const box = row.getBoundingClientRect();
  return box.top + box.height / 2;
}

function makeDraggable(form) {
  const rows = () => [...form.querySelectorAll('[data-item]')];
  const said = document.createElement('p');
  said.className = 'office-order-said';
  said.setAttribute('role', 'status');
  form.querySelector('table').before(said);

  function number() {
    rows().forEach((row, index, all) => {
      row.querySelector('[name=Place]').value = index + 1;
      row.querySelector('[name=Up]').disabled = index === 0;
      row.querySelector('[name=Down]').disabled = index === all.length - 1;
    });
  }

  // Its neighbours are moved, not the row: an element that is moved loses the pointer.
  function carry(row, y) {
    for (let before = row.previousElementSibling; before !== null && y < middleOf(before); before = row.previousElementSibling) {
      row.after(before);
    }

    for (let after = row.nextElementSibling; after !== null && y > middleOf(after); after = row.nextElementSibling) {
      row.before(after);
    }
  }

  function putBack(row, index) {
    while (rows().indexOf(row) > index) {
      row.after(row.previousElementSibling);
    }

    while (rows().indexOf(row) < index) {
      row.before(row.nextElementSibling);
    }
  }

  function drop(row, from) {
    const index = rows().indexOf(row);
    if (index !== from) {
      number();
      said.textContent = `“${row.dataset.item}” is now number ${index + 1} of ${rows().length}. Save the order to keep it.`;
    }
  }

  function drag(row, grip, pointer) {
    const from = rows().indexOf(row), dragging = new AbortController(), { signal } = dragging;
    row.classList.add('office-dragged');
    grip.setPointerCapture(pointer.pointerId);

    const end = () => {
      dragging.abort();
      row.classList.remove('office-dragged');
    };
    const giveUp = () => {
      end();
      putBack(row, from);
    };
    grip.addEventListener('pointermove', event => {
      window.scrollBy(0, event.clientY < edge ? -step : event.clientY > window.innerHeight - edge ? step : 0);
      carry(row, event.clientY);
    }, { signal });
    grip.addEventListener('pointerup', () => {
      end();
      drop(row, from);
    }, { signal });
    grip.addEventListener('pointercancel', giveUp, { signal });
    document.addEventListener('keydown', event => event.key === 'Escape' && giveUp(), { signal });
  }

  for (const row of rows()) {
    const grip = document.createElement('span');
    grip.className = 'office-grip';
    grip.setAttribute('aria-hidden', 'true'); // screen readers have the buttons
    grip.textContent = '⠿';
    grip.title = 'Drag to move';
    row.cells[1].prepend(grip);
    grip.addEventListener('pointerdown', event => {
      if (event.isPrimary && event.button === 0) {
        event.preventDefault();
        drag(row, grip, event);
      }
    });
  }
}

document.querySelectorAll('form[data-order]').forEach(makeDraggable);

// --- Minutes: what is typed is kept every few seconds, and shown as it reads. Word's lists and tables are pasted as text.

const pause = 3_000, longestUnkept = 10_000, pauseToLook = 1_500; // in milliseconds

function statusOf(form) {
  const status = form.querySelector('[role=status]') ?? document.createElement('p');
  if (!status.isConnected) {
    status.className = 'govuk-hint';
    status.setAttribute('role', 'status');
    form.querySelector('.govuk-button-group, button').before(status);
  }

  return status;
}

const typedIn = form => new URLSearchParams(new FormData(form));

function keepTyping(form) {
  let kept = typedIn(form).toString(), keptAt = Date.now(), timer;
  const keep = async () => {
    const typed = typedIn(form);
    if (isSending || typed.toString() === kept) {
      return;
    }

    keptAt = Date.now();
    try {
      const answer = await fetch(form.dataset.typed, { method: 'POST', body: typed, keepalive: typed.toString().length < 60_000 });
      kept = answer.ok ? typed.toString() : kept;
      statusOf(form).textContent = answer.ok ? `Typed text kept at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}; not yet saved.`
        : answer.status === 401 ? 'You are signed out, so nothing is kept. Press Save: you can sign in then, and your text stays.'
          : 'Your text could not be kept. It is only in this page: save it.';
    } catch {
      statusOf(form).textContent = 'The portal cannot be reached. Your text is only in this page.';
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(pause, keptAt + longestUnkept - Date.now())));
  });
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}

function showHowItReads(form) {
  let timer, asked = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const number = ++asked, typed = typedIn(form);
      typed.set('act', 'look');
      const answer = await fetch(form.action, { method: 'POST', body: typed }).catch(() => null);
      if (answer?.ok && number === asked) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        form.dataset.look.split(' ').forEach(id => document.getElementById(id).replaceWith(page.getElementById(id)));
      }
    }, pauseToLook);
  });
}

function insert(area, text) {
  area.focus();
  if (!document.execCommand('insertText', false, text)) { // which can be undone
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function pasteAsText(form) {
  form.addEventListener('paste', async event => {
    const area = event.target, html = event.clipboardData.getData('text/html'), plain = event.clipboardData.getData('text/plain');
    if (area.tagName !== 'TEXTAREA' || html === '') {
      return;
    }

    event.preventDefault();
    const answer = await fetch(form.dataset.paste, { method: 'POST', body: new URLSearchParams({ html }) }).catch(() => null);
    const text = answer === null ? plain : await answer.text();
    if (answer === null || answer.ok) {
      insert(area, text);
    } else {
      statusOf(form).textContent = answer.status === 400 ? text : 'This could not be pasted. Upload the file instead, or paste it without its formatting.';
    }
  });
}

const tools = [['Clause', '(a) '], ['Sub-clause', '(i) '], ['Point', '- '], ['Table', '| Heading | Heading |\n| --- | --- |\n|  |  |\n'], ['Link', '[words](https://)']];

function addTools(area) {
  const bar = document.createElement('div');
  bar.className = 'office-tools';
  for (const [words, text] of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary office-small';
    button.textContent = words;
    button.addEventListener('click', () => {
      const isOnOwnLine = words === 'Link' || area.selectionStart === 0 || area.value[area.selectionStart - 1] === '\n';
      insert(area, isOnOwnLine ? text : `\n${text}`);
    });
    bar.append(button);
  }

  area.before(bar);
}

document.querySelectorAll('form[data-typed]').forEach(form => {
  keepTyping(form);
  form.querySelectorAll('textarea').forEach(addTools);
});
document.querySelectorAll('form[data-look]').forEach(showHowItReads);
document.querySelectorAll('form[data-paste]').forEach(pasteAsText);
