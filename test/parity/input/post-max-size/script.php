<?php // post max size
echo count($_POST);
