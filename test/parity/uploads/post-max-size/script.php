<?php // post max size
echo count($_FILES), count($_POST);
