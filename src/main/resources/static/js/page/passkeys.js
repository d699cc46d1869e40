// Lets a device make a key, or sign with one, when a form with data-nyckel is sent; its answer goes along in the field "svar".
// Where browsers cannot, the form to sign in stays hidden.
(() => {
  const can = window.PublicKeyCredential?.parseCreationOptionsFromJSON && PublicKeyCredential.prototype.toJSON;
  const asked = async form => {
    const token = form.elements._csrf;
    const answer = await fetch(form.dataset.val, { method: "post", body: new URLSearchParams({ [token.name]: token.value }) });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  const answered = async form => form.dataset.nyckel === "gor"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await asked(form)) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await asked(form)) });

  for (const form of document.querySelectorAll("form[data-nyckel]")) {
    form.hidden = !can;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const wrong = form.querySelector("[data-nyckel-fel]");
      wrong.hidden = true;
      try {
        form.elements.svar.value = JSON.stringify(await answered(form));
        form.submit();
      } catch {
        wrong.hidden = false;
      }
    });
  }
})();
