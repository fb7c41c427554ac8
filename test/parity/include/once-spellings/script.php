<?php // once spellings
var_dump(include_once 'inc.php'); var_dump(include_once './inc.php'); var_dump(require_once '../once-spellings/inc.php'); var_dump(include_once '././inc.php'); var_dump(include 'inc.php'); var_dump(require_once 'inc.php'); var_dump(include_once 'missing.php', @include_once 'missing.php');
