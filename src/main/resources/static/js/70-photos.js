// Photos in [data-foton] are shown at once and made at most 1600 pixels before they are sent: quick over a slow line, and
// the place they were taken never leaves the phone. What cannot be read here is sent as it is, and the server decides.
(() => {
  const LONGEST = 1600;

  const smaller = async file => {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.86));
      return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file;
    }
  };

  const chosen = new WeakMap();

  const fill = (input, files) => {
    const transfer = new DataTransfer();
    files.forEach(file => transfer.items.add(file));
    input.files = transfer.files;
    chosen.set(input, files);
  };

  const preview = (place, input, file) => {
    const item = document.createElement("li");
    const image = document.createElement("img");
    image.src = URL.createObjectURL(file);
    image.alt = place.dataset.bild;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "ta-bort";
    remove.setAttribute("aria-label", place.dataset.bort);
    remove.textContent = "×";
    remove.addEventListener("click", () => {
      fill(input, chosen.get(input).filter(other => other !== file));
      URL.revokeObjectURL(image.src);
      item.remove();
      input.focus();
    });
    item.append(image, remove);
    place.querySelector(".bildrad > li:has(.till)").before(item);
  };

  document.addEventListener("change", async event => {
    const input = event.target;
    const place = input.closest?.("[data-foton]");
    if (!place || input.type !== "file") return;
    const before = chosen.get(input) ?? [];
    const room = Number(place.dataset.mest) - place.querySelectorAll(".bildrad img").length;
    const added = [...input.files].slice(0, Math.max(0, room));
    const status = place.querySelector("[data-foton-status]");
    if (added.length < input.files.length) status.textContent = place.dataset.fullt;
    place.setAttribute("aria-busy", "true");
    const ready = await Promise.all(added.map(smaller));
    fill(input, [...before, ...ready]);
    ready.forEach(file => preview(place, input, file));
    place.removeAttribute("aria-busy");
    place.dispatchEvent(new CustomEvent("foton", { bubbles: true }));
  });
})();
