// The office's only script. Each page works without it.
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

// A refused form comes back with what was typed, which is saved nowhere.
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
    setTimeout(() => buttons.forEach(button => button.disabled = true)); // once the browser has read which it was
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

// --- Minutes: typing is kept and shown as it reads. Word is pasted as text.

const pause = 3000, mostUnkept = 10000, lookPause = 1500;

function statusOf(form) {
  if (form.querySelector('[role=status]') === null) {
    form.insertAdjacentHTML('beforeend', '<p class="govuk-hint" role="status"></p>');
  }

  return form.querySelector('[role=status]');
}

const signedOut = 'Signed out. Press Save to sign in.';
const send = (address, body, keepalive) => fetch(address, { method: 'POST', body, keepalive }).catch(() => null);
const typedIn = form => new URLSearchParams(new FormData(form));

function keepTyping(form) {
  let kept = `${typedIn(form)}`, keptAt = Date.now(), timer;
  const keep = async () => {
    const typed = typedIn(form);
    if (isSending || `${typed}` === kept) {
      return;
    }

    keptAt = Date.now();
    const answer = await send(form.dataset.typed, typed, document.hidden && `${typed}`.length < 60000);
    kept = answer?.ok ? `${typed}` : kept;
    timer = answer?.ok ? timer : setTimeout(keep, mostUnkept);
    statusOf(form).textContent = answer?.ok ? `Typed text kept at ${new Date().toTimeString().slice(0, 5)}; not yet saved.`
      : answer?.status === 401 ? signedOut : 'Not kept: keep this page open.';
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(pause, keptAt + mostUnkept - Date.now())));
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
      const answer = await send(form.action, typed);
      if (answer?.ok && number === asked) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        [...document.querySelectorAll(form.dataset.look)].filter(part => !part.contains(document.activeElement))
          .forEach(part => part.replaceWith(page.getElementById(part.id)));
      }
    }, lookPause);
  });
}

function insert(area, text) {
  area.focus();
  document.execCommand('insertText', false, text);
}

function pasteAsText(form) {
  form.addEventListener('paste', async event => {
    const area = event.target, html = event.clipboardData.getData('text/html'), plain = event.clipboardData.getData('text/plain');
    if (area.tagName !== 'TEXTAREA' || html === '') {
      return;
    }

    event.preventDefault();
    const answer = await send(form.dataset.paste, new URLSearchParams({ html })), text = await answer?.text() ?? plain;
    if (answer?.ok !== false) {
      insert(area, text);
    } else {
      statusOf(form).textContent = answer.status === 400 ? text : answer.status === 401 ? signedOut : 'Not pasted. Upload the file.';
    }
  });
}

const tools = [['Clause', '(a) '], ['Sub-clause', '(i) '], ['Point', '- '], ['Table', '| Head | Head |\n| --- | --- |\n|  |  |\n'], ['Link', '[words](https://)']];

function addTools(area) {
  const bar = Object.assign(document.createElement('div'), { className: 'office-tools' });
  for (const [words, text] of tools) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'govuk-button govuk-button--secondary office-small', textContent: words });
    button.addEventListener('click', () => {
      insert(area, words === 'Link' || '\n'.includes(area.value.charAt(area.selectionStart - 1)) ? text : `\n${text}`);
    });
    bar.append(button);
  }

  area.before(bar);
}

for (const form of forms.filter(form => form.dataset.paste)) {
  pasteAsText(form);
  if (form.dataset.typed) {
    keepTyping(form);
    showHowItReads(form);
    form.querySelectorAll('textarea').forEach(addTools);
  }
}
