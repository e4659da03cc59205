"""Addresses of the forms, the receipts and the desk's submissions."""

from django.urls import path

from daysheet.community.views import desk, public

app_name = "community"
urlpatterns = [
    path("submit/", public.choose, name="choose"),
    path("submit/<str:kind>/", public.submit, name="submit"),
    path("submissions/<str:token>/", public.receipt, name="receipt"),
    path("desk/submissions/", desk.submission_list, name="desk_list"),
    path("desk/submissions/<int:pk>/", desk.submission_detail, name="desk_detail"),
    path("desk/submissions/<int:pk>/read/", desk.submission_read, name="desk_read"),
    path("desk/submissions/<int:pk>/erase/", desk.submission_erase, name="desk_erase"),
    path("desk/submissions/<int:pk>/photo/", desk.submission_photo, name="desk_photo"),
]
