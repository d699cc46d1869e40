// [data-underskrift="field"] holds a canvas to sign on with a finger, a pen or a mouse; the field of that name gets the picture.
(() => {
  const open = area => {
    const canvas = area.querySelector("canvas");
    const field = area.closest("form").elements[area.dataset.underskrift];
    const pen = canvas.getContext("2d");
    const at = event => {
      const box = canvas.getBoundingClientRect();
      return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
    };
    let drawing = false;
    const clear = () => {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      field.value = "";
    };
    const show = () => {
      const kept = field.value;
      clear();
      if (!kept.startsWith("data:image/png;base64,")) return;
      const picture = new Image();
      picture.onload = () => pen.drawImage(picture, 0, 0);
      picture.src = field.value = kept;
    };
    pen.lineWidth = 6;
    pen.lineCap = pen.lineJoin = "round";
    canvas.addEventListener("pointerdown", event => {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(...at(event));
      pen.lineTo(...at(event));
      pen.stroke();
      event.preventDefault();
    });
    canvas.addEventListener("pointermove", event => {
      if (!drawing) return;
      pen.lineTo(...at(event));
      pen.stroke();
    });
    const end = () => {
      if (drawing) field.value = canvas.toDataURL("image/png");
      drawing = false;
    };
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
    area.querySelector("button").addEventListener("click", clear);
    area.hidden = false;
    show();
  };
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-underskrift]").forEach(open));
})();
