<?php // time limit in function line
function spin() {
  while (true) {
  }
}
set_time_limit(1);
spin();
