// Runs before the page is drawn: parts that need scripts show, parts that stand in for them hide.
document.documentElement.classList.add("scripted");
