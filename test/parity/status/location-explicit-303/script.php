<?php // location explicit 303
header('Location: /new', true, 303); exit;
