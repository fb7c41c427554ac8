<?php // sent line in function
function page() {
  echo 'in function';
}
page();
header('X-B: 1');
