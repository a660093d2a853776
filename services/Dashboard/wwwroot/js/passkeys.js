// A form with data-passkey ("create" or "get") asks the server at data-options what to sign, lets the authenticator answer,
// and sends that answer in its field "credential".
const answer = async form => {
  const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!response.ok) throw new Error("The server gave no options.");
  const options = await response.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential.toJSON());
};

// Passkeys belong to a name: browsers refuse them to an address in numbers.
const isNumber = /^[\d.]+$|^\[/.test(location.hostname);
const why = error =>
  isNumber ? `Passkeys need a name for an address: open ${location.href.replace(location.hostname, "localhost").split("?")[0]}`
  : !window.PublicKeyCredential?.parseCreationOptionsFromJSON ? "This browser has no passkeys."
  : error.name === "NotAllowedError" ? "No passkey was used."
  : "That did not work. Try again, or use your password.";

document.addEventListener("submit", async event => {
  const form = event.target.closest?.("form[data-passkey]");
  if (!form) return;
  event.preventDefault();
  const problem = form.querySelector("[role=alert]");
  problem.textContent = "";
  try {
    form.elements.credential.value = await answer(form);
    form.submit();
  } catch (error) {
    problem.textContent = why(error);
  }
});
