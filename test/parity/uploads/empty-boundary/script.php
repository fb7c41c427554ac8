<?php // empty boundary
echo count($_POST);
